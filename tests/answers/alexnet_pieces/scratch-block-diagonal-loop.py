# task: block_diagonal
# verdict: wrong
# mistake: The place of a group is computed with the number of groups instead of the input channels per group.
# mistake: The result is I / groups channels deep in the allocation times the outputs, so the place of a group's outputs is wrong too.
# told: one-kernel-per-block
def block_diagonal(weight, groups):
    out, inside, kh, kw = weight.shape
    result = np.zeros((out, inside * groups, kh, kw))
    for g in range(groups):
        rows = slice(g * inside, (g + 1) * inside)
        columns = slice(g * groups, g * groups + inside)
        result[rows, columns] = weight[rows]
    return result
