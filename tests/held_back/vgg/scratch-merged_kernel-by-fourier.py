# task: merged_kernel
# verdict: right
# mistake: none; unusual because the full convolution of the kernels is a product of their Fourier transforms
def merged_kernel(first, second):
    size = (
        first.shape[2] + second.shape[2] - 1,
        first.shape[3] + second.shape[3] - 1,
    )
    waves = np.einsum(
        "omhw,mchw->ochw", np.fft.rfft2(second, s=size), np.fft.rfft2(first, s=size)
    )
    return np.fft.irfft2(waves, s=size)
