"""The server's answers: pages to read, messages to the desk, and a way to stop a check."""

import json

from starlette.applications import Starlette
from starlette.responses import Response, StreamingResponse
from starlette.routing import Mount, Route

from autograder.serve.guard import Guard
from autograder.serve.pages import Pages

MOST = 1 << 20  # bytes of a message
LINES = "application/x-ndjson"  # a JSON value on each line


def reply(content, status=200):
    """A JSON answer, in ASCII: no text that a learner's code makes can spoil it."""
    return Response(json.dumps(content), status, media_type="application/json")


def application(turns, keys, port, *folders):
    """The whole server for one port, behind its guard."""

    async def hello(request):
        return reply(await turns.answer({"do": "hello"}))

    async def message(request):
        body = await _body(request)
        if body is None:
            return reply({"error": "This is longer than 1 MB: nothing was saved."}, 413)
        try:
            asked = json.loads(body)
        except (ValueError, RecursionError):
            return reply({"error": "This is no JSON."}, 400)
        if isinstance(asked, dict) and asked.get("do") == "check" and wants_lines(request):
            lines = (json.dumps(news) + "\n" async for news in turns.follow(asked))
            return StreamingResponse(lines, media_type=LINES)
        return reply(await turns.answer(asked))

    async def stop(request):
        turns.stop()
        return reply({})

    api = [
        Route("/hello", hello),
        Route("/message", message, methods=["POST"]),
        Route("/stop", stop, methods=["POST"]),
    ]
    routes = [Mount("/api", routes=api), Mount("/", Pages(*folders))]
    return Guard(Starlette(routes=routes), keys, port)


def wants_lines(request):
    """Does who asks follow a check? A page of an older book does not."""
    return LINES in request.headers.get("accept", "")


async def _body(request):
    """The body of a request, or None if it is too long; no more than that is read."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > MOST:
            return None
    return body
