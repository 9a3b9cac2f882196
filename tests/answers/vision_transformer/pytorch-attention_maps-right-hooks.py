# task: attention_maps
# verdict: right
def attention_maps(net, images):
    maps, modes = [], {module: module.training for module in net.modules()}

    def look(module, inputs, named):
        return inputs, {**named, "need_weights": True, "average_attn_weights": False}

    def keep(module, inputs, output):
        maps.append(output[1].detach())

    handles = []
    try:
        for block in net.encoder.layers:
            one = block.self_attention
            handles.append(one.register_forward_pre_hook(look, with_kwargs=True))
            handles.append(one.register_forward_hook(keep))
        with torch.no_grad():
            net.eval()
            net(images)
    finally:
        for handle in handles:
            handle.remove()
        for module, mode in modes.items():
            module.training = mode
    return torch.stack(maps, dim=1)
