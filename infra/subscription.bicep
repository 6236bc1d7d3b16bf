// The second deployment, once the pipeline app runs: Event Grid asks the endpoint back before it subscribes, and the key in the
// endpoint's address exists only when the host has loaded the blob extension (“Tutorial: Trigger Azure Functions on blob
// containers using an event subscription”). The key is read here by the resource manager and goes nowhere else.
param pipelineName string
param topicName string
param intakeName string

resource pipeline 'Microsoft.Web/sites@2024-04-01' existing = {
  name: pipelineName
}

resource intake 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: intakeName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

resource submissions 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'submissions'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: 'https://${pipeline.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.Ingest&code=${listKeys('${pipeline.id}/host/default', pipeline.apiVersion).systemKeys.blobs_extension}'
        minimumTlsVersionAllowed: '1.2'
        maxEventsPerBatch: 1
      }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: '/blobServices/default/containers/submissions/blobs/'
      // Only once a blob is completely written (“Reacting to Blob storage events”, section Filtering events).
      advancedFilters: [
        {
          operatorType: 'StringIn'
          key: 'data.api'
          values: ['CopyBlob', 'PutBlob', 'PutBlockList', 'FlushWithClose']
        }
      ]
    }
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
    deadLetterWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: { resourceId: intake.id, blobContainerName: 'deadletters' }
      }
    }
  }
}
