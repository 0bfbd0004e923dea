"""The settings, all from the environment; .env.example describes each variable.

Without DATABASE_URL the site is in its embedded mode: PostgreSQL and Valkey of its own, a secret key made once,
plain http on this computer. With DATABASE_URL it is in production: a secret key is asked for and pages go over https.
"""

from pathlib import Path

from csp.constants import NONE, SELF

from dispute_tracker import environment as env
from dispute_tracker.embedded.places import Places, places_below
from dispute_tracker.embedded.secret import secret_key_in
from dispute_tracker.servers import broker_address, database_from_url, mail_server_from_url

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = env.folder("VAR_DIR", BASE_DIR / "var")

DATABASE_URL = env.text("DATABASE_URL")
REDIS_URL = env.text("REDIS_URL")
EMBEDDED = not DATABASE_URL
DATABASE_NAME = env.text("DATABASE_NAME", "dispute_tracker" if EMBEDDED else "")
EMBEDDED_PLACES: Places = places_below(VAR_DIR)

# What each visitor may trust

SECRET_KEY = (
    secret_key_in(VAR_DIR)
    if EMBEDDED and not env.text("SECRET_KEY")
    else env.required("SECRET_KEY", why="with a DATABASE_URL of your own, choose a long random one")
)
SECRET_KEY_FALLBACKS = env.words("SECRET_KEY_FALLBACKS")
DEBUG = env.flag("DEBUG", default=False)
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]")
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS")

HTTPS = env.flag("HTTPS", default=not EMBEDDED)
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = env.number("HSTS_SECONDS", 30 * 24 * 3600) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
BEHIND_PROXY = env.flag("BEHIND_PROXY", default=False)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

# What the site is made of

INSTALLED_APPS = [
    "api.apps.ApiConfig",
    "alerts.apps.AlertsConfig",
    "ballots.apps.BallotsConfig",
    "disputes.apps.DisputesConfig",
    "articles.apps.ArticlesConfig",
    "rest_framework",
    "rest_framework.authtoken",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "csp",
    "django_htmx",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "dispute_tracker.apps.DisputeTrackerConfig",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
ROOT_URLCONF = "dispute_tracker.urls"
WSGI_APPLICATION = "dispute_tracker.wsgi.application"
ASGI_APPLICATION = "dispute_tracker.asgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "articles.templatetags.in_language",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "dispute_tracker.context.demo_notice",
            ],
        },
    },
]

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = LOGOUT_REDIRECT_URL = "/"

# The languages that visitors may choose from; with one there is no choice to make. docs/translating.md

LANGUAGE_CODE = "en-gb"
LANGUAGES_KNOWN = {"en-gb": "English", "cy": "Cymraeg"}
LANGUAGES = [(code, LANGUAGES_KNOWN.get(code, code)) for code in env.words("LANGUAGES_OFFERED", LANGUAGE_CODE)]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = "dispute_tracker.formats"
if len(LANGUAGES) > 1:
    MIDDLEWARE.insert(
        MIDDLEWARE.index("django.middleware.common.CommonMiddleware"), "django.middleware.locale.LocaleMiddleware"
    )
TIME_ZONE = "Europe/London"
USE_TZ = True

# Static files: our own, and the packages that package-lock.json pins

STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [
    (prefix, folder) if prefix else folder
    for prefix, folder in (
        ("", BASE_DIR / "static"),
        ("bootstrap", BASE_DIR / "node_modules" / "bootstrap" / "dist"),
        ("htmx", BASE_DIR / "node_modules" / "htmx.org" / "dist"),
        ("source-serif", BASE_DIR / "node_modules" / "@fontsource" / "source-serif-4" / "files"),
    )
    if folder.is_dir()
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# What the picture cards of shared addresses are written in.
CARD_FONTS = BASE_DIR / "node_modules" / "@expo-google-fonts" / "source-serif-4"

# True where the invented samples were loaded: every page then says so.
DEMO_NOTICE = env.flag("DEMO_NOTICE", default=(VAR_DIR / "samples-loaded").exists())

# Who runs the site, for its pages on privacy and the like; where they are not named the pages say so.

SITE_OPERATOR = env.text("SITE_OPERATOR")
SITE_CONTACT = env.text("SITE_CONTACT")
REPORT_CONTACT_DAYS = env.number("REPORT_CONTACT_DAYS", 30)

# The public contract

REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["api.parsers.JSONParser"],
    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.TokenAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.DjangoModelPermissionsOrAnonReadOnly"],
    "DEFAULT_FILTER_BACKENDS": ["django_filters.rest_framework.DjangoFilterBackend"],
    "DEFAULT_PAGINATION_CLASS": "api.pagination.ByKey",
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_THROTTLE_CLASSES": [
        "rest_framework.throttling.AnonRateThrottle",
        "rest_framework.throttling.UserRateThrottle",
    ],
    "DEFAULT_THROTTLE_RATES": {"anon": env.text("API_RATE", "600/minute"), "user": env.text("API_RATE", "600/minute")},
    # What stands before the address that our proxy added may be made up, and without a proxy all of it.
    "NUM_PROXIES": 1 if BEHIND_PROXY else 0,
    "EXCEPTION_HANDLER": "api.problems.as_problem",
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Dispute Tracker",
    "DESCRIPTION": "Disputes, actions, ballots and quotes read out of the news, each with its evidence.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "SCHEMA_PATH_PREFIX": "/api/v1",
}

# The database. Connections are kept by the thread that made them, not pooled: a pool has threads of its own, and they
# do not survive the fork by which Celery makes its workers. Threads are few and fixed, so are connections.

DATABASES = {
    "default": {
        **(
            EMBEDDED_PLACES.database(DATABASE_NAME) if EMBEDDED else database_from_url(DATABASE_URL, name=DATABASE_NAME)
        ),
        "ENGINE": "django.db.backends.postgresql",
        "CONN_MAX_AGE": env.number("DATABASE_MAX_AGE_SECONDS", 60),
        "CONN_HEALTH_CHECKS": True,
    }
}

# Mail, for alerts. In the embedded mode it is written into files; elsewhere none goes out without EMAIL_URL. What leads back to
# the site needs its address, which no request tells a worker.

SITE_URL = env.text("SITE_URL").rstrip("/")
EMAIL_URL = env.text("EMAIL_URL")
DEFAULT_FROM_EMAIL = env.text(
    "DEFAULT_FROM_EMAIL", "alerts@dispute-tracker.invalid" if EMBEDDED and not EMAIL_URL else ""
)
EMAIL_FILE_PATH = str(VAR_DIR / "mails") if EMBEDDED and not EMAIL_URL else None
EMAIL_BACKEND = f"django.core.mail.backends.{'filebased' if EMAIL_FILE_PATH else 'smtp'}.EmailBackend"
EMAIL_HOST, EMAIL_PORT, EMAIL_HOST_USER, EMAIL_HOST_PASSWORD, EMAIL_USE_TLS, EMAIL_USE_SSL = mail_server_from_url(
    EMAIL_URL
)
EMAIL_TIMEOUT = 30

# Fetching of articles and feeds by their addresses. The contact (a mail address or a page) goes out with every request.
# Machines that are not on the public internet are never asked, but for the networks allowed here.

FETCH_CONTACT = env.text("FETCH_CONTACT")
FETCH_ALLOWED_ADDRESSES = env.words("FETCH_ALLOWED_ADDRESSES")
FEED_SECONDS = env.number("FEED_SECONDS", 900)

# Whether what a new version of the reader makes of articles that were read before waits until an editor lets it go live.

NEW_READER_WAITS = env.flag("NEW_READER_WAITS", default=not EMBEDDED)

# The queue. A message is only a nudge: nothing is kept of its result, and where the broker is down the sender
# gives up at once; the sweep finds the work that a lost message left behind.

SECOND_KEYING = env.flag("SECOND_KEYING", default=True)
SWEEP_SECONDS = env.number("SWEEP_SECONDS", 60)
CELERY_BROKER_URL = broker_address(REDIS_URL) if REDIS_URL else EMBEDDED_PLACES.broker
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 3600,
    "socket_connect_timeout": 2,
    "socket_timeout": 10,
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0,
}
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_SERIALIZER = CELERY_RESULT_SERIALIZER = "json"
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_TRACK_STARTED = True
CELERY_TASK_PUBLISH_RETRY = False
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_MAX_MEMORY_PER_CHILD = (
    400_000  # kilobytes: a process that grew past it gives way to a new one after its task
)
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TIMEZONE = TIME_ZONE
# The schedule is short and safe to begin anew, so beat keeps it in memory and has no file to lose.
CELERY_BEAT_SCHEDULER = "celery.beat:Scheduler"
CELERY_BEAT_SCHEDULE = {
    "sweep": {"task": "disputes.tasks.sweep", "schedule": SWEEP_SECONDS},
    "embargoes": {"task": "ballots.tasks.publish_due", "schedule": SWEEP_SECONDS},
    "reports": {"task": "articles.tasks.forget_reports", "schedule": 3600},
    "feeds": {"task": "articles.tasks.poll_feeds", "schedule": SWEEP_SECONDS},
    "alerts": {"task": "alerts.tasks.sweep", "schedule": SWEEP_SECONDS},
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    # What a page lacks is told in our own words, where it was entered.
    "loggers": {name: {"level": "CRITICAL"} for name in ("trafilatura", "htmldate", "pypdf")},
    "root": {"handlers": ["console"], "level": env.text("LOG_LEVEL", "WARNING").upper()},
}
