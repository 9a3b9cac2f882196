# task: embed_patches
# verdict: wrong
# mistake: the class token gets no position; positions are added to the patches only
# mistake: the bias is added to the caller's positions in place
def embed_patches(images, kernel, bias, class_token, positions):
    n = len(images)
    d, _, p, _ = kernel.shape
    patches = cut_patches(images, p) @ kernel.reshape(d, -1).T
    positions += bias
    patches = patches + positions[1:]
    token = np.broadcast_to(class_token, (n, 1, d))
    return np.concatenate([token, patches], axis=1)
