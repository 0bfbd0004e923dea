from django.apps import AppConfig
from django.core.checks import register
from django.db.models.signals import post_migrate

from dispute_tracker.languages import offered_languages_are_whole


class DisputeTrackerConfig(AppConfig):
    """The wiring. It stands last in INSTALLED_APPS: roles are granted when every app has made its permissions."""

    name = "dispute_tracker"

    def ready(self) -> None:
        from dispute_tracker.roles import keep_roles  # its models are there only now

        register(offered_languages_are_whole)
        post_migrate.connect(keep_roles, sender=self, dispatch_uid="roles")
