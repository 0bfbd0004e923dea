"""What people enter to be told of something, checked and answered in their words."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alerts.addresses import kept
from alerts.models import Alert

LONGEST = 254


class AddressField(forms.CharField):
    """A mail address. What is wrong with one is said about what was typed."""

    def __init__(self) -> None:
        super().__init__(
            label=gettext_lazy("Your e-mail address"),
            max_length=LONGEST,
            error_messages={"required": gettext_lazy("Enter the address that the mails are to go to.")},
            widget=forms.EmailInput(
                {"class": "form-control", "autocomplete": "email", "spellcheck": "false", "autocapitalize": "none"}
            ),
        )

    def clean(self, value: str | None) -> str:
        typed = super().clean(value).strip()
        if "@" not in typed:
            raise ValidationError(_("“%(typed)s” lacks the @ of a mail address: name@example.org.") % {"typed": typed})
        try:
            validate_email(kept(typed))
        except ValidationError as error:
            told = _("No mail can be sent to “%(typed)s”: check it for a slip.") % {"typed": typed}
            raise ValidationError(told) from error
        return kept(typed)


class SaveForm(forms.Form):
    address = AddressField()
    how_often = forms.ChoiceField(
        label=gettext_lazy("How often"),
        choices=Alert.HowOften.choices,
        initial=Alert.HowOften.DAILY,
        widget=forms.RadioSelect,
    )


class LinkForm(forms.Form):
    address = AddressField()


class HowOftenForm(forms.Form):
    how_often = forms.ChoiceField(choices=Alert.HowOften.choices)
