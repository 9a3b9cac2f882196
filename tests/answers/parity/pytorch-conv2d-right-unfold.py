# task: conv2d
# verdict: right
def conv2d(images, weight, bias, stride=1, padding=0):
    def around(size, kernel):
        if padding != "same":
            return padding, padding
        last = (size - 1) // stride * stride  # where the last window begins, without zeros
        needed = max(last + kernel - size, 0)
        return needed // 2, (needed + 1) // 2

    kh, kw = weight.shape[-2:]
    top, bottom = around(images.shape[-2], kh)
    left, right = around(images.shape[-1], kw)
    padded = F.pad(images, (left, right, top, bottom))
    windows = padded.unfold(2, kh, stride).unfold(3, kw, stride)
    found = torch.einsum("nchwij,ocij->nohw", windows, weight)
    return found + bias.reshape(1, -1, 1, 1)
