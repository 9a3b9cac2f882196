# task: count_multiply_adds
# verdict: wrong
# mistake: the list is in the order in which the layers were registered, not in the order of execution
# mistake: the model is put in evaluation mode and stays there, though it must be left as it was found
# told: counted-after-an-error, image-of-another-format
def count_multiply_adds(model, image_shape):
    wanted = [m for m in model.modules() if isinstance(m, (nn.Conv2d, nn.Linear))]
    work = {}
    handles = []

    def note(module, args, out):
        # every value of the output needs one weight of each input in its window
        per_value = module.weight[0].numel()
        work[module] = out[0].numel() * per_value

    for m in wanted:
        handles.append(m.register_forward_hook(note))
    model.eval()
    with torch.no_grad():
        model(torch.randn(1, *image_shape))
    for h in handles:
        h.remove()
    return [work[m] for m in wanted]
