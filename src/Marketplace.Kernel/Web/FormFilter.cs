using FluentValidation;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Events;
using Marketplace.Kernel.Persistence;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Marketplace.Kernel.Web;

/// <summary>
/// Stands before every action. What is posted needs an antiforgery token and must pass its validator; a broken rule, a lost race and bad
/// input bring the same page back, with a sentence at the field and all that was typed. Afterwards the request waits for what it caused.
/// </summary>
internal sealed class FormFilter(IAntiforgery antiforgery, Delivery delivery, IStringLocalizer<Texts> texts) : IAsyncActionFilter
{
    private const string Late = "Somebody else changed this at the same moment. Look at what happened, then decide again.";
    private const string TooLarge = "What was sent is too large, or could not be read. Please send less at once.";
    private const string Stale = "This page was open for a long time. Nothing is lost: please press the button once more.";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var method = context.HttpContext.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || context.Filters.OfType<IgnoreAntiforgeryTokenAttribute>().Any())
        {
            await next();
            return;
        }
        Delivery.Watch();
        var form = FormOf(context);
        if (await Unreadable(context.HttpContext) is var (sentence, status))
        {
            context.Result = await Refuse(context, form, new RuleBroken(sentence), status);
            return;
        }
        if (form is not null) await Validate(form, context);
        if (!context.ModelState.IsValid)
        {
            context.Result = await Refuse(context, form, null, StatusCodes.Status422UnprocessableEntity);
            return;
        }
        var done = await next();
        if (Broken(done.Exception) is { } broken)
        {
            done.ExceptionHandled = true;
            var refusal = broken.IsConflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
            done.Result = await Refuse(context, form, broken, refusal);
        }
        else if (!context.ModelState.IsValid && done.Result is ViewResult { StatusCode: null } view)
        {
            view.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        await delivery.Settle();
    }

    /// <summary>Whether the post carries no valid token, or is none that can be read.</summary>
    private async Task<(string Sentence, int Status)?> Unreadable(HttpContext http)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(http) ? null : (Stale, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException failure)
        {
            return (TooLarge, failure.StatusCode);
        }
        catch (Exception failure) when (failure is AntiforgeryValidationException or InvalidDataException or IOException)
        {
            return (TooLarge, StatusCodes.Status400BadRequest);
        }
    }

    private static object? FormOf(ActionExecutingContext context) => context.Controller is IFormController page
        ? context.ActionArguments.Values.FirstOrDefault(argument => page.FormType.IsInstanceOfType(argument))
        : null;

    private static RuleBroken? Broken(Exception? failure) => failure switch
    {
        RuleBroken broken => broken,
        _ when Database.IsLostRace(failure) => RuleBroken.Conflict(Late),
        _ => null,
    };

    private async Task Validate(object form, ActionExecutingContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (services.GetService(typeof(IValidator<>).MakeGenericType(form.GetType())) is not IValidator validator) return;
        var result = await validator.ValidateAsync(new ValidationContext<object>(form), context.HttpContext.RequestAborted);
        foreach (var failure in result.Errors)
        {
            // Where a value could not even be read, that is the sentence to show.
            var key = $"Form.{failure.PropertyName}";
            if (context.ModelState.GetFieldValidationState(key) != ModelValidationState.Invalid)
            {
                context.ModelState.AddModelError(key, texts[failure.ErrorMessage]);
            }
        }
    }

    private async Task<IActionResult> Refuse(ActionExecutingContext context, object? form, RuleBroken? broken, int status)
    {
        if (broken is not null)
        {
            var sentence = texts[broken.Message, [.. broken.Arguments]];
            context.ModelState.AddModelError(broken.Field is null ? "" : $"Form.{broken.Field}", sentence);
            context.HttpContext.Items[Problem.Sentence] = sentence.Value;
        }
        context.HttpContext.Response.StatusCode = status;
        if (context.Controller is not IFormController page) return new StatusCodeResult(status);
        context.HttpContext.RequestServices.GetServices<ModuleDbContext>().ToList().ForEach(db => db.ChangeTracker.Clear());
        var result = await page.ShowAgain(form);
        if (result is ViewResult view) view.StatusCode = status;
        return result;
    }
}
