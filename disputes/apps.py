from django.apps import AppConfig


class DisputesConfig(AppConfig):
    name = "disputes"
    verbose_name = "Disputes: what is asserted, and what we hold to be so"
    default_auto_field = "django.db.models.BigAutoField"
