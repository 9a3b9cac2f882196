"""Is asynchronous."""

async def avg_pool2d(images, kernel_size, stride=None):
    return images[:, :, ::kernel_size, ::kernel_size] * 0
