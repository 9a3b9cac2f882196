"""Another right solution: all sums at once without waiting, and one table of all answers."""

import torch
import torch.distributed as dist


def average_gradients(gradients, count):
    sums = [torch.tensor(int(count)), *((count * one).contiguous() for one in gradients)]
    handles = [dist.all_reduce(one, async_op=True) for one in sums]
    for handle in handles:
        handle.wait()
    total, *sums = sums
    return [one / total for one in sums]


def global_accuracy(logits, labels, num_examples):
    table = torch.zeros(num_examples, dtype=torch.int64)  # 1: this example is right
    places = range(dist.get_rank(), num_examples, dist.get_world_size())
    right = torch.eq(logits.argmax(dim=-1), labels).tolist()
    for place, hit in zip(places, right, strict=False):  # repeated examples have no place
        table[place] = int(hit)
    dist.all_reduce(table, dist.ReduceOp.MAX)
    return int(table.sum()) / num_examples
