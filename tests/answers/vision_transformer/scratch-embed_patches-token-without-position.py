# task: embed_patches
# verdict: wrong
# mistake: the class token gets no position
# told: token-without-position
def embed_patches(images, kernel, bias, class_token, positions):
    patches = cut_patches(images, kernel.shape[-1])
    x = patches @ kernel.reshape(len(kernel), -1).T + bias + positions[1:]
    token = np.broadcast_to(class_token, (len(x), 1, len(kernel)))
    return np.concatenate([token, x], axis=1)
