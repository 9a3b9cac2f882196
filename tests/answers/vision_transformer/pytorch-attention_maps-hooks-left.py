# task: attention_maps
# verdict: wrong
# mistake: the hooks are not removed
# told: hooks-left
def attention_maps(net, images):
    maps = []

    def ask(module, inputs, named):
        return inputs, {**named, "need_weights": True, "average_attn_weights": False}

    for block in net.encoder.layers:
        block.self_attention.register_forward_pre_hook(ask, with_kwargs=True)
        block.self_attention.register_forward_hook(lambda m, i, out: maps.append(out[1]))
    modes = {module: module.training for module in net.modules()}
    net.eval()
    with torch.no_grad():
        net(images)
    for module, mode in modes.items():
        module.training = mode
    return torch.stack(maps, dim=1)
