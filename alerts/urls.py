from django.urls import path

from alerts import views

urlpatterns = [
    path("alerts/", views.about, name="alerts"),
    path("alerts/save/", views.save, name="save-search"),
    path("alerts/check-your-mail/", views.check_your_mail, name="alert-asked"),
    path("alerts/link/", views.link, name="alerts-link"),
    path("alerts/confirm/<str:token>/", views.confirm, name="alert-confirm"),
    path("alerts/stop/<str:token>/", views.stop, name="alert-stop"),
    path("alerts/manage/<str:token>/", views.manage, name="alerts-manage"),
    path("alerts/manage/<str:token>/forget/", views.forget, name="alerts-forget"),
    path("alerts/manage/<str:token>/<uuid:key>/how-often/", views.how_often, name="alert-how-often"),
    path("alerts/manage/<str:token>/<uuid:key>/stop/", views.stop_one, name="alert-stop-one"),
]
