# task: teacher_logits
# verdict: right
def teacher_logits(teachers, images, batch_size=256):
    outs = []
    with torch.no_grad():
        for t in teachers:
            saved = [m.training for m in t.modules()]
            t.eval()
            out = [functional.log_softmax(t(images[i:i + batch_size]), dim=1)
                   for i in range(0, len(images), batch_size)]
            for m, was in zip(t.modules(), saved):
                m.training = was
            outs.append(torch.cat(out))
        n = torch.tensor(len(teachers), dtype=outs[0].dtype)
        return torch.logsumexp(torch.stack(outs), dim=0) - n.log()
