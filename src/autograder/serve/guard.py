"""Who may ask: the server runs the learner's code, so that nobody else may reach it.

A page of another site can send requests to this machine too. What it cannot do is set `Host` and
`Origin`, read the cookie, or send the header and the content type below without being asked first,
and that question (CORS) is never answered with yes.
"""

import secrets
from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse

NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
AGAIN = "Open the address that `autograder learn` has printed: this browser does not know it yet."


class Keys:
    """What opens the server: two tokens in addresses, and a cookie for who has come with one.

    The token of the opened address works once, since the command line of a browser can be seen by
    other users of the machine; the one of the printed address as long as the server runs.
    """

    def __init__(self, port):
        self.opened, self.printed, self.secret = (secrets.token_urlsafe(32) for _ in range(3))
        self.name = f"autograder-{port}"  # all servers of a machine share their cookies

    def fits(self, token):
        """Is a token of an address right?"""
        opened, printed = same(token, self.opened), same(token, self.printed)
        if opened:
            self.opened = None
        return opened or printed

    def known(self, headers):
        """Does a request bring the cookie?"""
        try:
            found = SimpleCookie(headers.get("cookie", "")).get(self.name)
        except CookieError:
            return False
        return found is not None and same(found.value, self.secret)

    def cookie(self):
        return f"{self.name}={self.secret}; Path=/; HttpOnly; SameSite=Strict"


def same(one, other):
    """Are two texts equal? How long it takes tells nothing; None equals nothing."""
    return bool(one and other) and secrets.compare_digest(one.encode(), other.encode())


class Guard:
    """The outermost layer of the server: turns away what may not ask, and marks every answer."""

    def __init__(self, app, keys, port):
        self.app, self.keys = app, keys
        self.hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            return  # there are no web sockets here

        async def marked(message):
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(ALWAYS)
                headers.setdefault("Content-Security-Policy", NOTHING)
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        answer = self.refusal(scope) or self.entry(scope) or self.app
        await answer(scope, receive, marked)

    def refusal(self, scope):
        """The answer to a request that may not be made, or None."""
        headers = Headers(scope=scope)
        if headers.getlist("host") not in [[one] for one in self.hosts]:
            return PlainTextResponse("This server answers to 127.0.0.1 and localhost only.", 421)
        if not scope["path"].startswith("/api"):
            return None
        if not self.keys.known(headers):
            return JSONResponse({"error": AGAIN}, 403)
        if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return JSONResponse({"error": "Another site may not ask this."}, 403)
        return None if scope["method"] in ("GET", "HEAD") else self._refused_post(headers)

    def _refused_post(self, headers):
        if headers.getlist("origin") != [f"http://{headers['host']}"]:
            return JSONResponse({"error": "Another site may not ask this."}, 403)
        if headers.get("x-autograder") != "1":
            return JSONResponse({"error": "The header X-Autograder is missing."}, 403)
        if headers.get("content-type", "").partition(";")[0].strip() != "application/json":
            return JSONResponse({"error": "A message is JSON."}, 415)
        return None

    def entry(self, scope):
        """The answer to who comes with a token: a cookie, and the address without it; or None."""
        token = QueryParams(scope["query_string"]).get("token")
        if scope["path"] != "/" or token is None:
            return None
        if not (self.keys.fits(token) or self.keys.known(Headers(scope=scope))):
            return PlainTextResponse(AGAIN, 403)
        return RedirectResponse("/", 303, {"Set-Cookie": self.keys.cookie()})
