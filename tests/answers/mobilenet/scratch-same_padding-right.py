# task: same_padding
# verdict: right
import math


def same_padding(size, kernel_size, stride):
    n = math.ceil(size / stride)
    need = max(0, (n - 1) * stride + kernel_size - size)
    return need // 2, math.ceil(need / 2)
