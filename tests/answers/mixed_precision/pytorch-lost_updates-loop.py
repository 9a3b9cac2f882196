# task: lost_updates
# verdict: right
def lost_updates(weights, updates, half=torch.bfloat16):
    lost = moving = 0
    for weight, update in zip(weights.flatten(), updates.flatten()):
        if update.item() == 0:
            continue
        moving += 1
        kept = weight.to(half)
        lost += (kept - update.to(half)).item() == kept.item()
    return lost / moving
