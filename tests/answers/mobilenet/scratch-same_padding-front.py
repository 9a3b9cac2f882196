# task: same_padding
# verdict: wrong
# mistake: the odd zero goes in front
# told: odd-zero-in-front
import math


def same_padding(size, kernel_size, stride):
    n = math.ceil(size / stride)
    need = max(0, (n - 1) * stride + kernel_size - size)
    after = need // 2
    before = need - after
    return before, after
