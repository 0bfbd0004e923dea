from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = "Articles: what was published, and what its text says"
    default_auto_field = "django.db.models.BigAutoField"
