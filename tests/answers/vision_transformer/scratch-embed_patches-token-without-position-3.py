# task: embed_patches
# verdict: wrong
# mistake: the class token gets no position: positions[1:] are added to the patches, positions[0] is not used
# told: token-without-position
def embed_patches(images, kernel, bias, class_token, positions):
    patches = cut_patches(images, kernel.shape[-1])
    embedded = np.einsum("ntv,dv->ntd", patches, kernel.reshape(len(kernel), -1))
    embedded = embedded + bias + positions[1:]
    token = np.broadcast_to(class_token, (len(images), 1, len(class_token)))
    return np.concatenate([token, embedded], axis=1)
