"""3 Mawrth 2026; Dydd Mawrth 3 Mawrth 2026; 3 Mawrth 2026, 14:05; Mawrth 2026."""

DATE_FORMAT = "j F Y"
DATE_WITH_WEEKDAY = "l j F Y"
DATETIME_FORMAT = "j F Y, H:i"
YEAR_MONTH_FORMAT = "F Y"
