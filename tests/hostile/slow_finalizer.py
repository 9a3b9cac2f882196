"""Never ends when it is thrown away."""

def avg_pool2d(images, kernel_size, stride=None):
    class Slow:
        def __del__(self):
            while True:
                pass


    Slow()
    return images * 0
