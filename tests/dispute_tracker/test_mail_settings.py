"""Where mails go, as the environment says; what is missing is told by a check."""

import pytest
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured

from dispute_tracker.servers import mail_server_from_url
from tests.dispute_tracker.test_environment import OWN_SERVERS, settings_under


@pytest.mark.parametrize(
    "url, expected",
    [
        ("smtp://mail.example", ("mail.example", 587, "", "", True, False)),
        ("smtps://mail.example", ("mail.example", 465, "", "", False, True)),
        ("smtp+plain://127.0.0.1:2525", ("127.0.0.1", 2525, "", "", False, False)),
        ("smtp://ada%40a.example:p%3Ass@mail.example:25", ("mail.example", 25, "ada@a.example", "p:ss", True, False)),
    ],
)
def test_the_address_of_a_mail_server_is_read_whole(url, expected):
    assert mail_server_from_url(url) == expected


@pytest.mark.parametrize("wrong", ["mail.example", "http://mail.example", "smtp://", "smtp://mail.example:many"])
def test_what_is_no_address_of_one_is_refused_by_name(wrong):
    with pytest.raises(ImproperlyConfigured, match="EMAIL_URL"):
        mail_server_from_url(wrong)


def test_on_one_computer_mails_are_written_into_files(tmp_path):
    said = settings_under({}, "settings.EMAIL_BACKEND, settings.EMAIL_FILE_PATH", tmp_path).stdout
    assert "filebased" in said
    assert str(tmp_path / "mails") in said


def test_elsewhere_no_mail_goes_out_without_a_server(tmp_path):
    assert settings_under(OWN_SERVERS, "settings.EMAIL_FILE_PATH", tmp_path).stdout.strip() == "None"
    said = settings_under({**OWN_SERVERS, "EMAIL_URL": "smtp://m.example"}, "settings.EMAIL_USE_TLS", tmp_path)
    assert said.stdout.strip() == "True"


def warned():
    return {warning.id for warning in run_checks() if warning.id and warning.id.startswith("alerts.")}


def test_a_mail_server_without_an_address_to_lead_back_to_is_warned_of(settings):
    settings.EMAIL_URL, settings.SITE_URL, settings.DEFAULT_FROM_EMAIL = "smtp://m.example", "", ""
    assert warned() == {"alerts.W001", "alerts.W002"}

    settings.SITE_URL, settings.DEFAULT_FROM_EMAIL = "https://disputes.example", "alerts@disputes.example"
    assert warned() == set()

    settings.EMAIL_URL = settings.SITE_URL = ""
    assert warned() == set()
