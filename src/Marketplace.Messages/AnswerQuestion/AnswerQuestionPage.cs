using Marketplace.Casework;
using Marketplace.Messages.Domain;

namespace Marketplace.Messages.AnswerQuestion;

internal sealed record AnswerQuestionPage(SupportQuestion Case, CaseHead Head, AnswerQuestionForm Form);
