# task: attention_maps
# verdict: wrong
# mistake: the queries and keys are not normalized
# mistake: the maps carry a graph
# told: maps-with-a-graph, not-normalized
def attention_maps(net, images):
    before = [(module, module.training) for module in net.modules()]
    net.eval()
    x = net.conv_proj(images).flatten(2).transpose(1, 2)
    x = torch.cat([net.class_token.expand(len(x), -1, -1), x], dim=1)
    x = x + net.encoder.pos_embedding
    maps = []
    for block in net.encoder.layers:
        maps.append(block.self_attention(x, x, x, average_attn_weights=False)[1])
        x = block(x)
    for module, mode in before:
        module.training = mode
    return torch.stack(maps, dim=1)
