"""Has a file and an error whose names are a formula, a script, a workflow and a command."""

WORDS = ("=HYPERLINK(1)\t\x9b2J\x1b]8;;http://x\x07 </script><img src=x onerror=alert(1)> ]]> "
         "${{7*7}} {% raw %} \u2028 \ufeff\r\n::set-output name=points::10")  # fmt: skip


def avg_pool2d(images, kernel_size, stride=None):
    exec(compile(f"raise ValueError({WORDS!r})", '/../"><script>.py', "exec"))
