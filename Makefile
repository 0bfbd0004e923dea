# `make demo` is all there is to it; docs/operations.md tells the rest.

PYTHON ?= python3
PORT ?= 8000
# Real articles are never mixed with the invented samples: they have a database of their own.
VAR_DIR ?= $(CURDIR)/var$(if $(ARTICLES),/own-articles)
MANAGE = VAR_DIR="$(VAR_DIR)" .venv/bin/python manage.py

.PHONY: demo setup setup-dev run test test-long score bench bench-quotes bench-latency lint requirements messages screens

demo: setup
	@exec env $(MANAGE) demo --port "$(PORT)" $(if $(ARTICLES),--articles "$(ARTICLES)")

setup:
	@$(PYTHON) install.py requirements.txt
	@.venv/bin/python tools/messages.py compile

setup-dev:
	@$(PYTHON) install.py requirements-dev.txt
	@.venv/bin/python tools/messages.py compile

# With DATABASE_URL, REDIS_URL and SECRET_KEY of your own: applies migrations, then web, worker and beat in one.
run: setup
	@$(MANAGE) migrate --no-input
	@exec env $(MANAGE) serve --port "$(PORT)"

test: setup-dev
	@.venv/bin/python -m pytest -m "not long" -n auto --dist loadfile $(ARGS)

test-long: setup-dev
	@.venv/bin/python -m pytest -m "long or random" --hypothesis-profile thousands $(ARGS)

# How well and how fast articles are read, against the recorded run. ARGS=--record puts a run on record,
# ARGS=--gate fails on a loss, ARGS="--misses 20 --only speaker" lists what went wrong; ARGS=--help has the rest.
score: setup
	@.venv/bin/python -m bench.reading $(ARGS)

# What takes longer with more articles in the database, and what does not: docs/performance.md. ARGS=--record writes it there.
bench: setup
	@.venv/bin/python -m bench.recompute $(ARGS)

# The search over quotes, with more and more quotes in the database. ARGS=--explain prints how the database goes about it.
bench-quotes: setup
	@.venv/bin/python -m bench.quotes $(ARGS)

# From an article's coming in to the summary, under a steady load, by the real worker.
bench-latency: setup
	@.venv/bin/python -m bench.latency $(ARGS)

lint: setup-dev
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports

# After a change of requirements*.in; UPGRADE=--upgrade takes newer versions.
requirements: setup-dev
	@for name in requirements requirements-dev; do \
	  .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	    --no-emit-find-links --custom-compile-command "make requirements" $(UPGRADE) $$name.in --output-file $$name.txt; \
	done

# Brings locale/*/LC_MESSAGES/django.po up to what the pages say, and tells what is left to translate: docs/translating.md
messages: setup-dev
	@.venv/bin/python tools/messages.py gather
	@.venv/bin/python tools/messages.py missing || true

# Pictures of every page, for README.md and for a look at all of them: docs/screens/.
screens: setup-dev
	@.venv/bin/python tools/screens.py $(ARGS)
