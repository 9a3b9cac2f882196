# task: shift_colors
# verdict: right
# way: one einsum over the components, added by broadcasting
def shift_colors(images, values, vectors, alphas):
    shifts = np.einsum("ni,i,ci->nc", alphas, values, vectors)
    return np.add(images, shifts[:, :, np.newaxis, np.newaxis])
