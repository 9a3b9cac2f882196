# task: embed_patches
# verdict: wrong
# mistake: the class token gets no position; only the patches get theirs
# mistake: the kernel is brought to (C p p, D) by a reshape instead of a reshape to (D, C p p) and a transpose, which mixes the outputs' weights
# told: kernel-reshaped-not-transposed, token-without-position
def embed_patches(images, kernel, bias, class_token, positions):
    outputs, channels, size, _ = kernel.shape
    patches = cut_patches(images, size)
    matrix = kernel.reshape(channels * size * size, outputs)
    embedded = patches @ matrix + bias + positions[1:]
    token = np.broadcast_to(class_token, (len(images), 1, outputs))
    return np.concatenate([token, embedded], axis=1)
