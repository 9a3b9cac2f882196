# task: global_accuracy
# verdict: right
# mistake: none; unusual because lists of hits are gathered as Python objects and dealt back into their places
def global_accuracy(logits, labels, num_examples):
    world = dist.get_world_size()
    hits = (logits.argmax(dim=1) == labels).tolist()
    lists = [None] * world
    dist.all_gather_object(lists, hits)
    in_order = [hit for row in zip(*lists) for hit in row]
    return sum(in_order[:num_examples]) / num_examples
