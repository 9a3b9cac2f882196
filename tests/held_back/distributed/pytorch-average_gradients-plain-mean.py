# task: average_gradients
# verdict: wrong
# mistake: all processes count alike, whatever their numbers of examples
# mistake: all_reduce works on the given tensors themselves and so changes them
def average_gradients(gradients, count):
    result = []
    for gradient in gradients:
        dist.all_reduce(gradient)
        result.append(gradient / dist.get_world_size())
    return result
