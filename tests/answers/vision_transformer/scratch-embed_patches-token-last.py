# task: embed_patches
# verdict: wrong
# mistake: the class token is put behind the patches
# told: token-last
def embed_patches(images, kernel, bias, class_token, positions):
    d = kernel.shape[0]
    x = cut_patches(images, kernel.shape[2]) @ kernel.reshape(d, -1).T + bias
    cls = np.tile(class_token, (len(images), 1, 1))
    return np.concatenate([x, cls], axis=1) + positions
