# task: embed_patches
# verdict: wrong
# mistake: the kernel is reshaped to (C p p, D) instead of transposed
# mistake: the class token gets the bias, too
# told: bias-on-the-token, kernel-reshaped-not-transposed
def embed_patches(images, kernel, bias, class_token, positions):
    patches = cut_patches(images, kernel.shape[-1])
    x = patches @ kernel.reshape(-1, len(kernel))
    token = np.broadcast_to(class_token, (len(x), 1, len(kernel)))
    return np.concatenate([token, x], axis=1) + bias + positions
