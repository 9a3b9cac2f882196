"""Steers the terminal, and opens HTML, in an error."""

def avg_pool2d(images, kernel_size, stride=None):
    raise ValueError("\x1b[2J\x1b[31mpassed\x1b[0m <script>alert(1)</script> =1+1")
