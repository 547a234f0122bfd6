from django.urls import path

from . import views

urlpatterns = [
    path("settings", views.settings),
    path("integrations/clickhouse", views.clickhouse, name="clickhouse"),
]
