# task: jacobian_vector_product
# verdict: wrong
# mistake: Central differences are used, which are not precise enough.
# told: differences-instead
def jacobian_vector_product(function, x, direction):
    step = 1e-3
    with torch.no_grad():
        return (function(x + step * direction) - function(x - step * direction)) / (2 * step)
