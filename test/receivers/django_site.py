"""A site with Django's stock security middleware, around the app of docs/receivers/django."""

import os
import sys
from pathlib import Path

import django
from django.conf import settings
from django.core.management import execute_from_command_line

sys.path.insert(0, str(Path(__file__).parents[2] / "docs/receivers/django"))
sys.dont_write_bytecode = True

settings.configure(
    SECRET_KEY=os.urandom(32).hex(),
    ROOT_URLCONF=__name__,
    FORCE_SCRIPT_NAME=os.environ["SCRIPT_NAME"],
    INSTALLED_APPS=["clickhouse"],
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
    ALLOWED_HOSTS=["localhost", "127.0.0.1"],
    LOGGING={
        "version": 1,
        "disable_existing_loggers": False,
        "handlers": {"console": {"class": "logging.StreamHandler"}},
        "root": {"handlers": ["console"], "level": "INFO"},
    },
)
django.setup()

from clickhouse import cross_origin, views  # noqa: E402
from django.urls import include, path  # noqa: E402

# A host of the tests in place of the examples: see languages.js.
if "HOST" in os.environ:
    sys.path.insert(0, str(Path(__file__).parent / "languages"))
    import host

    views.account_of = lambda request: host.account_in(request.headers)
    views.needs = host.needs
    views.store = host.store

urlpatterns = [
    path("", include("clickhouse.urls")),
    path("cross-origin/clickhouse", cross_origin.clickhouse),
]

execute_from_command_line(["manage.py", "runserver", "--noreload", os.environ["PORT"]])
