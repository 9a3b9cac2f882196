# task: shift_colors
# verdict: right
def shift_colors(images, values, vectors, alphas):
    result = np.array(images, dtype=np.result_type(images, values, vectors, alphas, float))
    for i in range(len(result)):
        for component in range(3):
            amount = alphas[i][component] * values[component]
            for color in range(3):
                result[i, color] += amount * vectors[color, component]
    return result
