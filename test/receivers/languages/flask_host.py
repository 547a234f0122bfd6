"""The Flask receiver, with a host of the tests."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3] / "docs/receivers/flask"))
sys.dont_write_bytecode = True

import flask_app  # noqa: E402
import host  # noqa: E402
from flask import request  # noqa: E402

flask_app.account_of = lambda: host.account_in(request.headers)
flask_app.needs = host.needs
flask_app.store = host.store
flask_app.app.run(port=int(os.environ["PORT"]), threaded=True)
