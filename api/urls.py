from csp.constants import SELF
from csp.decorators import csp_update
from django.urls import path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.routers import SimpleRouter

from api import law, views

router = SimpleRouter()
router.register("disputes", views.DisputeViewSet, basename="api-dispute")
router.register("campaigns", views.CampaignViewSet, basename="api-campaign")
router.register("actions", views.ActionViewSet, basename="api-action")
router.register("ballots", views.BallotViewSet, basename="api-ballot")
router.register("ballot-results", views.ResultViewSet, basename="api-result")
router.register("quotes", views.QuoteViewSet, basename="api-quote")
router.register("people", views.PersonViewSet, basename="api-person")
router.register("organisations", views.OrganisationViewSet, basename="api-organisation")
router.register("articles", views.ArticleViewSet, basename="api-article")
router.register("tombstones", views.TombstoneViewSet, basename="api-tombstone")

# The package draws its arrows and signs from its style sheet, as pictures written out in it.
try_it = csp_update({"img-src": [SELF, "data:"]})

urlpatterns = [
    path("schema/", SpectacularAPIView.as_view(), name="api-schema"),
    path("docs/", try_it(SpectacularSwaggerSplitView.as_view(url_name="api-schema")), name="api-docs"),
    path("law/rules/", law.RulesView.as_view(), name="api-law-rules"),
    path("law/assess/", law.AssessView.as_view(), name="api-law-assess"),
    *router.urls,
]
