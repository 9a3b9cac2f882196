"""Who may ask the local server, and what it shows."""

import json

import pytest

pytest.importorskip("uvicorn", reason="uvicorn is not installed")

from serving import HALF, PAGE, Site  # noqa: E402

from autograder.serve.pages import policy  # noqa: E402


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    site = Site(tmp_path_factory.mktemp("site"))
    yield site
    site.end()


def test_the_books_own_page_is_answered(site):
    assert site.get("/api/hello")[0] == 200
    assert json.loads(site.get("/api/hello")[2])["backend"] == "local"
    status, headers, text = site.post()
    assert status == 200 and json.loads(text)["version"] == 1
    assert headers["Content-Type"] == "application/json"


@pytest.mark.parametrize(
    "change, status",
    [
        ({"Host": "evil.example"}, 421),
        ({"Host": "evil.example:{port}"}, 421),
        ({"Host": "127.0.0.1"}, 421),
        ({"Host": "127.0.0.1:1"}, 421),
        ({"Host": "127.0.0.1:{port}.evil.example"}, 421),
        ({"Host": "user@127.0.0.1:{port}"}, 421),
        ({"Host": "[::1]:{port}"}, 421),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "http://localhost:{port}"}, 403),
        ({"Origin": "http://127.0.0.1:1"}, 403),
        ({"Origin": "http://127.0.0.1"}, 403),
        ({"Origin": "https://127.0.0.1:{port}"}, 403),
        ({"Origin": "http://127.0.0.1:{port}.evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": None}, 403),
        ({"Cookie": None}, 403),
        ({"Cookie": "autograder-{port}="}, 403),
        ({"Cookie": "autograder-{port}=guessed"}, 403),
        ({"Cookie": "autograder=guessed; ;;=\x01"}, 403),
        ({"Sec_Fetch_Site": "cross-site"}, 403),
        ({"Sec_Fetch_Site": "same-site"}, 403),
        ({"X_Autograder": None}, 403),
        ({"X_Autograder": "0"}, 403),
        ({"Content_Type": None}, 415),
        ({"Content_Type": "text/plain"}, 415),
        ({"Content_Type": "application/x-www-form-urlencoded"}, 415),
        ({"Content_Type": "text/plain; application/json"}, 415),
    ],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/api/message", "/api/stop"])
def test_nobody_else_is(site, path, change, status):
    filled = {name: text and text.format(port=site.port) for name, text in change.items()}
    before = site.toy.exercise.read_bytes()
    body = json.dumps({"do": "save", **HALF, "text": "def half(): pass", "stamp": ""})
    found, headers, _ = site.post(path, body, **filled)
    assert found == status
    assert not [name for name in headers if name.lower().startswith("access-control")]
    assert site.toy.exercise.read_bytes() == before


def test_nobody_else_can_ask_who_is_there(site):
    assert site.get("/api/hello", Cookie=None)[0] == 403
    assert site.get("/api/hello", Host="evil.example")[0] == 421
    assert site.get("/api/hello", Sec_Fetch_Site="cross-site")[0] == 403
    assert site.get("/", Host="evil.example")[0] == 421
    assert site.get("/", Host=None)[0] == 400


def test_a_browser_that_asks_for_leave_gets_none(site):
    asked = {"Origin": "http://evil.example", "Access_Control_Request_Method": "POST",
             "Access_Control_Request_Headers": "x-autograder"}  # fmt: skip
    for path in ("/api/message", "/"):
        status, headers, _ = site.raw("OPTIONS", path, None, site.headers(**asked))
        assert status in (403, 405)
        assert not [name for name in headers if name.lower().startswith("access-control")]


@pytest.mark.parametrize("path", ["/api/message", "/api/stop"])
def test_what_is_to_be_posted_cannot_be_got(site, path):
    assert site.get(path)[0] == 405


def test_pages_are_only_read(site):
    for method in ("POST", "PUT", "DELETE"):
        assert site.raw(method, "/index.html", "x", site.headers())[0] == 405


def test_a_message_has_at_most_a_megabyte(site):
    body = json.dumps({"do": "hello", "more": "x" * (1 << 20)})
    assert site.post(body=body)[0] == 413
    assert site.post(Content_Type="application/json; charset=utf-8")[0] == 200


@pytest.mark.parametrize("body", ["", "{", "\x00", b"\xff\xfe", "[" * 100_000, '{"do": NaN'])
def test_what_is_no_json_is_a_sentence(site, body):
    status, _, text = site.post(body=body)
    assert status == 400 and json.loads(text)["error"]


def test_odd_text_comes_back_as_json(site):
    reply = json.loads(site.post(body='{"do": "\\ud800"}')[2])
    assert "does not know" in reply["error"]
    assert "error" in json.loads(site.post(body="[1]")[2])


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt", "/../../secret.txt", "/..%2f..%2fsecret.txt", "/%2e%2e/%2e%2e/secret.txt",
        "/chapters/../../../secret.txt", "/..%5c..%5csecret.txt", "//secret.txt", "/link.txt",
        "/%00", "/index.html%00.txt", "/" + "a" * 5000, "/....//secret.txt",
        "/%252e%252e/secret.txt",
        "/./../../secret.txt", "/c:/secret.txt", "/chapters/%2e%2e/%2e%2e/%2e%2e/secret.txt",
    ],
)  # fmt: skip
def test_nothing_outside_the_book_is_shown(site, path):
    status, _, text = site.get(path)
    assert status in (400, 404) and "secret" not in text.replace("secret.txt", "")


def test_an_absolute_path_is_none_here(site):
    assert site.get(str(site.toy.root / "secret.txt"))[0] == 404
    assert site.get("/" + str(site.toy.root / "secret.txt"))[0] == 404


def test_files_have_the_types_that_browsers_demand(site):
    types = {"a.mjs": "text/javascript", "a.css": "text/css", "a.wasm": "application/wasm",
             "index.html": "text/html", "": "text/html"}  # fmt: skip
    for name, kind in types.items():
        status, headers, _ = site.get(f"/{name}")
        assert status == 200 and headers["Content-Type"].partition(";")[0] == kind
        assert headers["X-Content-Type-Options"] == "nosniff"


def test_pages_are_not_kept_by_the_browser(site):
    assert site.get("/chapters/toy.html")[1]["Cache-Control"] == "no-store"
    assert site.get("/a.css")[1]["Cache-Control"] == "no-cache"
    assert site.post()[1]["Cache-Control"] == "no-store"


def test_every_answer_has_a_content_policy(site):
    answers = [site.get("/"), site.get("/a.css"), site.get("/nothing"), site.post(),
               site.get("/", Host="evil.example"), site.post(Cookie=None)]  # fmt: skip
    for _, headers, _ in answers:
        rule = headers["Content-Security-Policy"]
        assert rule.startswith("default-src 'none'") and "frame-ancestors 'none'" in rule
        assert headers["Referrer-Policy"] == "no-referrer"


def test_a_page_runs_the_scripts_that_it_was_built_with_and_no_others():
    rule = dict(part.strip().split(" ", 1) for part in policy(PAGE).split(";"))["script-src"]
    assert rule.count("sha256-") == 3  # two inline scripts, one attribute
    assert "'unsafe-inline'" not in rule and "'unsafe-eval'" not in rule
    assert rule.split()[0] == "'self'"
    assert policy("<p>x</p>").count("sha256-") == 0


def test_the_printed_address_brings_a_cookie_and_loses_its_token(site):
    status, headers, _ = site.get(f"/?token={site.keys.printed}", Cookie=None)
    assert status == 303 and headers["Location"] == "/"
    cookie = headers["Set-Cookie"]
    assert "HttpOnly" in cookie and "SameSite=Strict" in cookie
    assert site.get("/api/hello", Cookie=cookie.partition(";")[0])[0] == 200
    assert site.get(f"/?token={site.keys.printed}", Cookie=None)[0] == 303


def test_the_opened_address_works_once(site):
    token = site.keys.opened
    assert site.get(f"/?token={token}", Cookie=None)[0] == 303
    assert site.get(f"/?token={token}", Cookie=None)[0] == 403
    assert site.get(f"/?token={token}")[0] == 303  # a reload by who is known already


@pytest.mark.parametrize("token", ["", "guessed", "None", "%C3%A9", "x" * 2000])
def test_a_wrong_token_brings_nothing(site, token):
    status, headers, _ = site.get(f"/?token={token}", Cookie=None)
    assert status == 403 and "Set-Cookie" not in headers
