# task: jacobian_vector_product
# verdict: wrong
# mistake: uses finite differences, which are not precise enough
# mistake: x is shifted in place and not brought back, where it was to be left as it is
# told: differences-instead, jvp-moves-x
def jacobian_vector_product(function, x, direction):
    eps = 1e-4
    with torch.no_grad():
        before = function(x)
        x += eps * direction
        after = function(x)
    return (after - before) / eps
