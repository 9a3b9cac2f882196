# task: attention_maps
# verdict: right
def attention_maps(net, images):
    x = net.conv_proj(images)
    x = tf.reshape(x, (x.shape[0], x.shape[1] * x.shape[2], x.shape[3]))
    cls = tf.repeat(net.class_token, x.shape[0], axis=0)
    x = tf.concat([cls, x], axis=1) + net.encoder.pos_embedding
    out = []
    for blk in net.encoder.blocks:
        y = blk.ln_1(x)
        a, w = blk.self_attention(y, y, return_attention_scores=True)
        x = x + a
        x = x + blk.mlp(blk.ln_2(x))
        out.append(w)
    return tf.stack(out, axis=1)
