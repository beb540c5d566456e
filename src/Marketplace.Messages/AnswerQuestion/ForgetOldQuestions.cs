using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Marketplace.Messages.Persistence;
using Microsoft.Extensions.Options;

namespace Marketplace.Messages.AnswerQuestion;

/// <summary>Deletes questions to support some time after their answer, with the email addresses of visitors.</summary>
internal sealed class ForgetOldQuestions(MessagesDbContext db, TimeProvider clock, IOptions<MessagesOptions> options) : IRecurringJob
{
    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task Run(CancellationToken cancel) =>
        db.DeleteOld(db.Questions.Where(q => q.DecidedAt != null), q => q.DecidedAt!.Value, clock.GetUtcNow().UtcDateTime - options.Value.QuestionsKept, cancel);
}
