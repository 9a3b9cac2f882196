# task: random_direction
# verdict: right
def random_direction(rng, weights):
    directions = []
    for weight in weights:
        direction = np.zeros(np.shape(weight))
        if weight.ndim > 1:
            for k in range(len(weight)):
                draw = rng.normal(size=weight.shape[1:])
                length = np.sqrt(np.sum(weight[k].astype(float) ** 2))
                direction[k] = draw / np.sqrt(np.sum(draw * draw)) * length
        directions.append(direction)
    return directions
