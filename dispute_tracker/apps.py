from django.apps import AppConfig
from django.db.models.signals import post_migrate


class DisputeTrackerConfig(AppConfig):
    """The wiring. It stands last in INSTALLED_APPS: roles are granted when every app has made its permissions."""

    name = "dispute_tracker"

    def ready(self) -> None:
        from dispute_tracker.roles import keep_roles  # its models are there only now

        post_migrate.connect(keep_roles, sender=self, dispatch_uid="roles")
