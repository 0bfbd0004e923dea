"""3 March 2026; Tuesday 3 March 2026; 3 March 2026, 14:05; March 2026."""

DATE_FORMAT = "j F Y"
DATE_WITH_WEEKDAY = "l j F Y"
DATETIME_FORMAT = "j F Y, H:i"
YEAR_MONTH_FORMAT = "F Y"
