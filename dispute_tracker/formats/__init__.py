"""How dates are written in each language: the only place for it. Templates name a format: {{ day|date:"DATE_FORMAT" }}."""
