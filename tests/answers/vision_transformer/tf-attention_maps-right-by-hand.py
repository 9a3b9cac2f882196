# task: attention_maps
# verdict: right
def attention_maps(net, images):
    x = net.conv_proj(images, training=False)
    count, rows, columns, dim = x.shape
    x = keras.ops.reshape(x, (count, rows * columns, dim))
    token = keras.ops.broadcast_to(net.class_token, (count, 1, dim))
    x = keras.ops.concatenate([token, x], axis=1) + net.encoder.pos_embedding
    found = []
    for block in net.encoder.blocks:
        y = block.ln_1(x)
        weights = block.self_attention.get_weights()
        query = tf.einsum("ntd,dhk->nhtk", y, weights[0]) + weights[1][:, None]
        key = tf.einsum("ntd,dhk->nhtk", y, weights[2]) + weights[3][:, None]
        scores = tf.matmul(query, key, transpose_b=True) / tf.sqrt(float(query.shape[-1]))
        found.append(tf.nn.softmax(scores)[:, None])
        x = block(x, training=False)
    return tf.concat(found, axis=1)
