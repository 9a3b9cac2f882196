# task: attention_maps
# verdict: wrong
# mistake: the positions are not added
# told: positions-forgotten
def attention_maps(net, images):
    before = [(module, module.training) for module in net.modules()]
    net.eval()
    maps = []
    with torch.no_grad():
        x = net.conv_proj(images).flatten(2).transpose(1, 2)
        x = torch.cat([net.class_token.expand(len(x), -1, -1), x], dim=1)
        for block in net.encoder.layers:
            y = block.ln_1(x)
            maps.append(block.self_attention(y, y, y, average_attn_weights=False)[1])
            x = block(x)
    for module, mode in before:
        module.training = mode
    return torch.stack(maps, dim=1)
