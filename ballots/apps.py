from django.apps import AppConfig


class BallotsConfig(AppConfig):
    name = "ballots"
    verbose_name = "Ballots: the formal votes"
    default_auto_field = "django.db.models.BigAutoField"
