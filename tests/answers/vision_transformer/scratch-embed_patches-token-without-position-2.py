# task: embed_patches
# verdict: wrong
# mistake: the class token gets no position
# told: token-without-position
def embed_patches(images, kernel, bias, class_token, positions):
    n = len(images)
    dim, _, size, _ = kernel.shape
    patches = cut_patches(images, size) @ kernel.reshape(dim, -1).T + bias
    patches = patches + positions[1:]
    token = np.broadcast_to(class_token, (n, 1, dim))
    return np.concatenate([token, patches], axis=1)
